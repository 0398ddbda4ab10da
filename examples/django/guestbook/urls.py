from django.urls import path

from entries import views

urlpatterns = [
    path("", views.guestbook),
    path("entries", views.add),
    path("health", views.health),
]
