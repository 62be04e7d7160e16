class Page:
    def __del__(self):
        print("freed")

def read(pages):
    page = pages.pop()
    print("reading")
    print("closed")
book = [Page()]
read(book)
