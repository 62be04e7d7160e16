class Page:
    def __del__(self):
        print("freed")

def read(pages):
    page = pages[0]
    print("reading")
book = [Page()]
read(book)
print("closed")
