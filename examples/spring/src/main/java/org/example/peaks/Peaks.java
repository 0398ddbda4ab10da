package org.example.peaks;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Peaks {
    private final JdbcClient database;

    Peaks(JdbcClient database) {
        this.database = database;
    }

    List<Peak> all() {
        return database.sql("SELECT number, name, metres FROM peak ORDER BY metres DESC").query(Peak.class).list();
    }

    Optional<Peak> one(long number) {
        return database.sql("SELECT number, name, metres FROM peak WHERE number = ?")
                .param(number)
                .query(Peak.class)
                .optional();
    }
}
