assert 1 == 2, "not equal"
