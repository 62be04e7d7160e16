saved = []

class Page:
    def __del__(self):
        saved.append(self)

page = Page()
del page
saved.clear()
