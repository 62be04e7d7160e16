class Point:
    def __init__(self): self.position = 1
Point().positon
