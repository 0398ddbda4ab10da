// Command visits counts visits to pages.
package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"example.org/visits/store"
)

func setting(name, otherwise string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return otherwise
}

func main() {
	command := "serve"
	if len(os.Args) > 1 {
		command = os.Args[1]
	}
	run, known := map[string]func() error{"serve": serve, "health": health}[command]
	if !known {
		fmt.Fprintln(os.Stderr, "usage: visits serve|health")
		os.Exit(2)
	}
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "visits:", err)
		os.Exit(1)
	}
}

func serve() error {
	counts, err := store.Open(setting("VISITS_DB", "/var/lib/visits/visits.db"))
	if err != nil {
		return err
	}
	defer counts.Close()
	zone, err := time.LoadLocation(setting("VISITS_ZONE", "Europe/Zurich"))
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	server := &http.Server{
		Addr:              ":" + setting("VISITS_PORT", "8080"),
		Handler:           routes(counts, zone, time.Now),
		ReadHeaderTimeout: 5 * time.Second,
	}
	go func() {
		<-ctx.Done()
		server.Shutdown(context.Background())
	}()
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

func health() error {
	answer, err := http.Get("http://localhost:" + setting("VISITS_PORT", "8080") + "/health")
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return errors.New(answer.Status)
	}
	return nil
}
