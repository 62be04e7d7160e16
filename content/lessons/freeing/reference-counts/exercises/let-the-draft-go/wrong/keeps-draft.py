class Draft:
    def __init__(self, lines):
        self.lines = lines

def publish(lines, log):
    d = Draft(lines)
    log.append(d)
    d.lines = None
    del d

lines = ["ink"]
log = []
publish(lines, log)
