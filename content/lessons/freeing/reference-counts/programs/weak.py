import weakref

page = {"ink"}
watch = weakref.ref(page)
print(watch() is page)  # expect: True
del page
print(watch())          # expect: None
