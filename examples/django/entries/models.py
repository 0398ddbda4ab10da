from django.contrib.auth.hashers import check_password, make_password
from django.db import models


class Entry(models.Model):
    """What a guest wrote; only who knows the entry's password may take it back."""

    guest = models.CharField(max_length=100)
    text = models.TextField()
    password = models.CharField(max_length=200)
    written = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-written", "-id"]

    def protect(self, password):
        self.password = make_password(password)

    def opens_with(self, password):
        return check_password(password, self.password)
