from django.http import HttpResponseBadRequest, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from .models import Entry


@require_GET
def health(request):
    return JsonResponse({"status": "ok", "entries": Entry.objects.count()})


@require_GET
def guestbook(request):
    return render(request, "guestbook.html", {"entries": Entry.objects.all()[:50]})


@require_POST
def add(request):
    guest, text, password = (request.POST.get(name) for name in ("guest", "text", "password"))
    if not (guest and text and password):
        return HttpResponseBadRequest("a guest, a text and a password are needed")
    entry = Entry(guest=guest, text=text)
    entry.protect(password)
    entry.save()
    return redirect("/")
