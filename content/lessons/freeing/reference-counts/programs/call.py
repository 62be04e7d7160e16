def last(items):
    end = items[-1]
    return end

words = [["ink"], ["pen"]]
word = last(words)
