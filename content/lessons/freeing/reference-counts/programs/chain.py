class Link:
    def __del__(self):
        print(self.n)

head = Link()
head.n = 1
head.next = Link()
head.next.n = 2
head.next.next = Link()
head.next.next.n = 3
del head
# expect: 1
# expect: 2
# expect: 3
