import locale

locale.setlocale(locale.LC_ALL, "de_DE.UTF-8")
names = sorted(["Zoe", "Änne"], key=locale.strxfrm)
