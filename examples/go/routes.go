package main

import (
	"encoding/json"
	"net/http"
	"time"

	"example.org/visits/store"
)

// routes counts each visit on the day that it is in a time zone.
func routes(counts *store.Store, zone *time.Location, now func() time.Time) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /health", func(w http.ResponseWriter, r *http.Request) {
		version, err := counts.Version()
		answer(w, map[string]any{"status": "ok", "sqlite": version}, err)
	})
	mux.HandleFunc("POST /visits/{page}", func(w http.ResponseWriter, r *http.Request) {
		count, err := counts.Add(r.PathValue("page"), now().In(zone).Format(time.DateOnly))
		answer(w, map[string]any{"visits": count}, err)
	})
	mux.HandleFunc("GET /visits/{page}", func(w http.ResponseWriter, r *http.Request) {
		days, err := counts.Days(r.PathValue("page"))
		answer(w, days, err)
	})
	return mux
}

func answer(w http.ResponseWriter, value any, err error) {
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(value)
}
