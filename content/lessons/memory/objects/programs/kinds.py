n = 1000
x = 2.5
s = "ink"
p = (n, x)
