class Page:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "freed")

def work():
    plan = Page("plan")
    draft = Page("draft")
    print("done")

work()
print("back")
# expect: done
# expect: plan freed
# expect: draft freed
# expect: back
