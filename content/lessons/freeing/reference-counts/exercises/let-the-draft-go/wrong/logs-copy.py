class Draft:
    def __init__(self, lines):
        self.lines = lines

def publish(lines, log):
    d = Draft(lines)
    log.append(list(d.lines))
    del d

lines = ["ink"]
log = []
publish(lines, log)
