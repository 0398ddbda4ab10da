from datetime import datetime, timezone

from django.test import TestCase

from .models import Entry


class GuestbookTest(TestCase):
    entry = {"guest": "Žofie", "text": "<b>schön</b> war's", "password": "secret"}

    def test_it_is_healthy(self):
        self.assertEqual(self.client.get("/health").json(), {"status": "ok", "entries": 0})

    def test_an_entry_is_shown(self):
        self.assertRedirects(self.client.post("/entries", self.entry), "/")
        page = self.client.get("/").content.decode()
        self.assertIn("Žofie", page)
        self.assertIn("&lt;b&gt;schön", page)

    def test_an_entry_needs_a_text(self):
        self.assertEqual(self.client.post("/entries", {"guest": "Ann"}).status_code, 400)

    def test_a_password_is_hashed_by_argon2(self):
        self.client.post("/entries", self.entry)
        entry = Entry.objects.get()
        self.assertTrue(entry.password.startswith("argon2$argon2id$"))
        self.assertTrue(entry.opens_with("secret"))
        self.assertFalse(entry.opens_with("guess"))

    def test_days_are_those_of_the_time_zone_and_language(self):
        self.client.post("/entries", self.entry)
        Entry.objects.update(written=datetime(2026, 2, 28, 23, 30, tzinfo=timezone.utc))
        page = self.client.get("/", headers={"accept-language": "de"}).content.decode()
        self.assertIn("1 März 2026, 00:30", page)
