import gc
gc.disable()

class Page:
    def __del__(self):
        print("freed", end=" ")

page = Page()
print("before", end=" ")
page = None
print("after")
# expect: before freed after
