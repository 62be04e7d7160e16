# Exception groups uncaught: nested, with notes and causes, through except*.
def task(n):
    if n == 0:
        raise ValueError("zero")
    if n == 1:
        raise TypeError("one")
    try:
        {}["k"]
    except KeyError as error:
        raise RuntimeError(f"many {n}") from error
def run():
    errors = []
    for n in range(3):
        try:
            task(n)
        except Exception as error:
            error.add_note(f"task {n}")
            errors.append(error)
    raise ExceptionGroup("tasks failed", errors)
try:
    run()
except* ValueError as group:
    print("values", group.exceptions)
except* KeyError:
    print("never")
