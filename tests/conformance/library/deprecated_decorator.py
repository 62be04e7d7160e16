# warnings.deprecated on functions and classes, caught by catch_warnings.
import warnings
from warnings import deprecated
@deprecated("use new_sum")
def old_sum(*numbers):
    "Adds."
    return sum(numbers)
@deprecated("use Point3", category=FutureWarning)
class Point2:
    def __init__(self, x, y):
        self.x, self.y = x, y
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(old_sum(1, 2), old_sum.__name__, old_sum.__doc__, old_sum.__deprecated__)
    point = Point2(1, 2)
    print(point.x, point.y)
for w in caught:
    print(w.category.__name__, w.message, w.lineno)
print(warnings.formatwarning("text", UserWarning, "file.py", 3, "the line"), end="")
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        old_sum(3)
    except DeprecationWarning as error:
        print("raised", error)
