def note(text, log=()):
    log.append(text)
    return log

first = note("ink")
second = note("paper")

shelf = ["nib"]
third = note("cap", shelf)

drawer = []
fourth = note("clip", drawer)
