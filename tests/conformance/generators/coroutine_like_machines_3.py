def parser():
    fields, buf = [], ''
    while True:
        ch = yield
        if ch is None:
            fields.append(buf)
            return fields
        if ch == '"':
            while (c := (yield)) != '"':
                buf += c
        elif ch == ',':
            fields.append(buf)
            buf = ''
        else:
            buf += ch
def parse(line):
    p = parser()
    next(p)
    try:
        for ch in line:
            p.send(ch)
        p.send(None)
    except StopIteration as e:
        return e.value
print(parse('a,"b,c",d'), parse(''), parse('x,,y'))
def bank(balance):
    while True:
        try:
            amount = yield balance
            if balance + amount < 0:
                raise ValueError(f'short by {-(balance + amount)}')
            balance += amount
        except ValueError as e:
            print('refused:', e)
b = bank(10)
next(b)
print([b.send(x) for x in (5, -20, -15)], b.throw(ValueError('audit')))
def broadcast(*targets):
    while True:
        item = yield
        for t in targets:
            t.send(item)
def printer(tag):
    try:
        while True:
            print(tag, (yield))
    finally:
        print(tag, 'closed')
ps = [printer(t) for t in 'xy']
for p in ps: next(p)
br = broadcast(*ps)
next(br)
br.send(1)
br.send(2)
br.close()
ps[0].close()
del ps, p, br
print('end')
