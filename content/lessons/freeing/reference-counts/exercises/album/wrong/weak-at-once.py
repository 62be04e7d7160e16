import weakref

class Picture:
    def __init__(self, name):
        self.name = name

class Album:
    def __init__(self):
        self.pictures = weakref.WeakValueDictionary()

    def get(self, name):
        if name not in self.pictures:
            self.pictures[name] = Picture(name)
        return self.pictures[name]

album = Album()
moon = album.get("moon")
again = album.get("moon")
print(moon is again)

sea = album.get("sea")
del moon
print(sorted(album.pictures))
del again
print(sorted(album.pictures))

moon = album.get("moon")
print(moon.name)
