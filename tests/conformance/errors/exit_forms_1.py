# SystemExit in all its forms, caught.
import sys
for code in (None, 0, 3, "text", (1, 2), 2.5, True):
    try:
        sys.exit(code)
    except SystemExit as error:
        print(repr(error), error.code, error.args)
try:
    sys.exit(1, 2)
except TypeError as error:
    print(error)
try:
    raise SystemExit
except SystemExit as error:
    print(error.code, error.args)
try:
    raise SystemExit(1, 2, 3)
except SystemExit as error:
    print(error.code, error.args)
try:
    exit(5)
except SystemExit as error:
    print("exit", error.code)
def work():
    try:
        sys.exit("stopped")
    finally:
        print("cleanup")
try:
    work()
except BaseException as error:
    print(type(error).__mro__)
sys.exit("the last words")
