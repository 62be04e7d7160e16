# A decorator's wrapper passes too many arguments on; the traceback shows every level.
import functools
def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print("calling", function.__name__)
        return function(*args, **kwargs)
    return wrapper
class Shop:
    @logged
    def sell(self, item, *, price):
        return item, price
shop = Shop()
print(shop.sell("pen", price=3))
shop.sell("pen", 3, price=2)
