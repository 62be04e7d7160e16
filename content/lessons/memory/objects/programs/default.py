def note(text, log=[]):
    log.append(text)
    return log

first = note("ink")
second = note("paper")
