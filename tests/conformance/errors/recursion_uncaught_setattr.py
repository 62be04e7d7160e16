# __setattr__ that sets an attribute, left uncaught.
class Box:
    def __setattr__(self, name, value):
        self.count = 1
        super().__setattr__(name, value)
box = Box()
box.x = 1
