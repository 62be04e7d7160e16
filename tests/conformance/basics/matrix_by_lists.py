# Rows that are one list, rows that are not; transposing, slicing, multiplying.
wrong = [[0] * 3] * 2; wrong[0][0] = 1; print(wrong, wrong[0] is wrong[1])
right = [[0] * 3 for _ in range(2)]; right[0][0] = 1; print(right)
m = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*m)), [list(r) for r in zip(*m)], [[row[i] for row in m] for i in range(3)])
print([[sum(a * b for a, b in zip(row, col)) for col in zip(*[[1, 0], [0, 1], [1, 1]])] for row in m])
m[0], m[1] = m[1], m[0]; print(m, [r[::-1] for r in m], sum(m, []), [x for r in m for x in r if x % 2])
shallow = m[:]; shallow[0][0] = 'x'; print(m[0][0]); deep = [r[:] for r in m]; deep[0][0] = 'y'; print(m[0][0])
m += [[7, 8, 9]]; print(len(m), m[-1], max(m[1:], key=sum)); del m[0][1:]; print(m)
grid = {(r, c): r * c for r in range(2) for c in range(2)}; print(grid, grid.get((5, 5), 'none'))
