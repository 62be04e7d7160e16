# Filters of the warnings module: actions, order, once a place, messages, and their mistakes.
import warnings
def show(message, category, filename, lineno, file=None, line=None):
    print("  shown:", category.__name__, message)
warnings.showwarning = show
def noisy(times=1):
    for _ in range(times):
        warnings.warn("noise")
print("default"); noisy(3); noisy()
for action in ("always", "ignore", "once", "module", "default"):
    with warnings.catch_warnings():
        warnings.simplefilter(action)
        print(action); noisy(2)
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", "no")
    print("by message"); noisy(); warnings.warn("other")
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", category=UserWarning)
    warnings.filterwarnings("always", "special", append=True)
    print("by category"); warnings.warn("special"); warnings.warn("special", RuntimeWarning)
for bad in (lambda: warnings.simplefilter("bad"), lambda: warnings.filterwarnings("ignore", 5), lambda: warnings.filterwarnings("ignore", category=int), lambda: warnings.simplefilter("ignore", lineno=-1), lambda: warnings.warn("x", category="y"), lambda: warnings.warn()):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
class Mine(UserWarning):
    def __str__(self):
        return f"mine: {self.args}"
warnings.warn(Mine(1, 2))
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    noisy(2)
    print(len(log), log[0].category is UserWarning, str(log[0].message))
manager = warnings.catch_warnings()
with manager:
    try:
        with manager:
            pass
    except RuntimeError as error:
        print(error)
