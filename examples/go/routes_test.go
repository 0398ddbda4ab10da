package main

import (
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"example.org/visits/store"
)

func ask(t *testing.T, at time.Time, requests ...string) string {
	counts, err := store.Open(filepath.Join(t.TempDir(), "visits.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer counts.Close()
	zone, err := time.LoadLocation("Europe/Zurich")
	if err != nil {
		t.Fatal(err)
	}
	handler := routes(counts, zone, func() time.Time { return at })
	last := ""
	for _, request := range requests {
		method, path, _ := strings.Cut(request, " ")
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, httptest.NewRequest(method, path, nil))
		last = strings.TrimSpace(answer.Body.String())
	}
	return last
}

func TestVisitsAreCounted(t *testing.T) {
	if got := ask(t, time.Now(), "POST /visits/home", "POST /visits/home"); got != `{"visits":2}` {
		t.Error(got)
	}
}

func TestAPageThatNobodyVisitedHasNoDays(t *testing.T) {
	if got := ask(t, time.Now(), "POST /visits/home", "GET /visits/other"); got != `{}` {
		t.Error(got)
	}
}

func TestAVisitIsOnTheDayOfTheZone(t *testing.T) {
	late := time.Date(2026, 7, 31, 22, 30, 0, 0, time.UTC)
	if got := ask(t, late, "POST /visits/home", "GET /visits/home"); got != `{"2026-08-01":1}` {
		t.Error(got)
	}
}
