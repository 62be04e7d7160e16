def take(n, it):
    for _ in range(n):
        try:
            yield next(it)
        except StopIteration:
            return
def primes():
    def filt(p, it): return (x for x in it if x % p)
    def nats():
        n = 2
        while True:
            yield n
            n += 1
    it = nats()
    while True:
        p = next(it)
        yield p
        it = filt(p, it)
print(list(take(8, primes())))
def scheduler(*tasks):
    queue = list(tasks)
    while queue:
        task = queue.pop(0)
        try:
            print(next(task), end=' ')
            queue.append(task)
        except StopIteration as e:
            print(f'[{e.value}]', end=' ')
    print()
def task(name, n):
    for i in range(n):
        yield f'{name}{i}'
    return f'{name} done'
scheduler(task('a', 3), task('b', 1), task('c', 2))
