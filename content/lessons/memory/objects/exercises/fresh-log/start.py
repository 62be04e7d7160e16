def note(text, log=[]):  # TODO: a list of its own for each call that gives none
    log.append(text)
    return log

first = note("ink")
second = note("paper")

shelf = ["nib"]
third = note("cap", shelf)

drawer = []
fourth = note("clip", drawer)
