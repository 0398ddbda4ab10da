// Package store keeps counts of visits in an SQLite database.
package store

import (
	"database/sql"

	_ "github.com/mattn/go-sqlite3"
)

const tables = `CREATE TABLE IF NOT EXISTS visit (
	page TEXT NOT NULL, day TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (page, day))`

// Store is safe for use by several requests at once.
type Store struct {
	db *sql.DB
}

// Open makes the database where there is none.
func Open(file string) (*Store, error) {
	db, err := sql.Open("sqlite3", "file:"+file+"?_journal_mode=WAL&_busy_timeout=5000")
	if err != nil {
		return nil, err
	}
	if _, err := db.Exec(tables); err != nil {
		db.Close()
		return nil, err
	}
	return &Store{db}, nil
}

// Close ends all connections.
func (s *Store) Close() error {
	return s.db.Close()
}

// Version is that of SQLite.
func (s *Store) Version() (version string, err error) {
	err = s.db.QueryRow("SELECT sqlite_version()").Scan(&version)
	return version, err
}

// Add counts one visit; the page's visits on that day.
func (s *Store) Add(page, day string) (count int, err error) {
	err = s.db.QueryRow(`INSERT INTO visit VALUES (?, ?, 1)
		ON CONFLICT DO UPDATE SET count = count + 1 RETURNING count`, page, day).Scan(&count)
	return count, err
}

// Days are a page's visits by day.
func (s *Store) Days(page string) (map[string]int, error) {
	rows, err := s.db.Query("SELECT day, count FROM visit WHERE page = ?", page)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	days := map[string]int{}
	for rows.Next() {
		var day string
		var count int
		if err := rows.Scan(&day, &count); err != nil {
			return nil, err
		}
		days[day] = count
	}
	return days, rows.Err()
}
