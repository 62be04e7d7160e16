import gc

class Scan:
    def __init__(self, name):
        self.name = name
        self.pixels = [0] * 1000

def measure(name):
    scan = Scan(name)
    if name.endswith("?"):
        raise ValueError("cannot read " + name)
    return len(scan.pixels)

errors = []
for name in ["moon", "sea?", "tree", "owl?"]:
    try:
        measure(name)
    except ValueError as error:
        errors.append(error)

gc.collect()
for error in errors:
    print(error)
