# The warnings module: warn, categories, filters, catch_warnings, once a place.
import warnings
def old():
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)
    return 1
old()
for _ in range(3):
    warnings.warn("in a loop")
warnings.warn("a user warning", UserWarning)
warnings.warn(RuntimeWarning("an instance"))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old()
    old()
    warnings.warn("future", FutureWarning)
print([(w.category.__name__, str(w.message), w.lineno) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        old()
    except DeprecationWarning as error:
        print("raised", error)
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message="quiet.*")
    warnings.warn("quiet please")
    warnings.warn("loud please")
class Custom(Warning):
    pass
warnings.warn("mine", Custom)
try:
    warnings.warn("x", int)
except TypeError as error:
    print(error)
with warnings.catch_warnings(action="error"):
    try:
        eval("1 is 1")
    except SyntaxError as error:
        print(type(error).__name__, error)
