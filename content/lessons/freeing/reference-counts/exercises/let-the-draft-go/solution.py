class Draft:
    def __init__(self, lines):
        self.lines = lines

def publish(lines, log):
    d = Draft(lines)
    log.append(d.lines)

lines = ["ink"]
log = []
publish(lines, log)
