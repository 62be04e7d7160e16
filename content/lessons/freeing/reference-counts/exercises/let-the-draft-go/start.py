class Draft:
    def __init__(self, lines):
        self.lines = lines

def publish(lines, log):
    d = Draft(lines)
    log.append(d)  # TODO: keep the lines, not the draft
    del d

lines = ["ink"]
log = []
publish(lines, log)
