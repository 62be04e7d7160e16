class Page:
    def __del__(self):
        print("freed")

def read(pages):
    page = pages.pop()
    print("reading")
read(book)
book = [Page()]
print("closed")
