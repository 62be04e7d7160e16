class Page:
    def __del__(self):
        print("freed")

#> order
def read(pages):
    page = pages.pop()
    print("reading")
book = [Page()]
read(book)
print("closed")
#< order
