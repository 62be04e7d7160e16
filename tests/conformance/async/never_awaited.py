# Coroutines that nobody awaits warn when they die; deprecated habits warn too.
async def work(n):
    return n
work(1)
print("dropped at once")
def keep():
    c = work(2)
    print(type(c).__name__)
keep()
c = work(3)
c.close()
d = work(4)
try:
    d.send(None)
except StopIteration as stop:
    print(stop.value)
for _ in range(2):
    work(5)
print(~True)
print(bool([NotImplemented]))
if NotImplemented:
    print("true anyway")
class K:
    async def method(self): pass
K().method()
left = work(6)
print("end")
