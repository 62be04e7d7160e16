import weakref

class Picture:
    def __init__(self, name):
        self.name = name

class Album:
    def __init__(self):
        self.pictures = {}

    def get(self, name):
        watch = self.pictures.get(name)
        picture = watch() if watch else None
        if picture is None:
            picture = Picture(name)
            self.pictures[name] = weakref.ref(picture)
        return picture

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
