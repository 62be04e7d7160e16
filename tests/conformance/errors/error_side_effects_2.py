def boom(x):
    if x == 3:
        raise ValueError(f'boom {x}')
    return x * 10
x = [0]
class C:
    def __init__(self):
        self.a = 1
        self.b = boom(3)
        self.c = 3
made = []
class Rec(C):
    def __init__(self):
        made.append(self)
        super().__init__()
try:
    Rec()
except ValueError:
    print(vars(made[0]))
out = []
try:
    out.append((yielded := boom(1), boom(3)))
except ValueError:
    print(out, yielded)
try:
    print('printed?', boom(3))
except ValueError:
    print('nothing printed')
it = iter([1, 3, 2])
try:
    print(list(map(boom, it)))
except ValueError:
    print('left', list(it))
nums = [5, 'x', 3]
try:
    nums.sort()
except TypeError:
    print(sorted(map(str, nums)))
count = 0
def bump():
    global count
    count += 1
    return count
try:
    bump() + bump() + (bump() / 0) + bump()
except ZeroDivisionError:
    print(count)
for i in range(3):
    try:
        boom(i + 2)
    except ValueError:
        break
print(i)
