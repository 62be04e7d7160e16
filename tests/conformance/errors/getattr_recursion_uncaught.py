# __getattr__ asks for what only __init__ would have set: the traceback of a program that fell into it.
class Proxy:
    def __getattr__(self, name):
        return getattr(self._target, name)
proxy = Proxy()
print("about to fail")
proxy.speak
