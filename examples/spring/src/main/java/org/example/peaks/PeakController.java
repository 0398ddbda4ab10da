package org.example.peaks;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class PeakController {
    private final Peaks peaks;

    PeakController(Peaks peaks) {
        this.peaks = peaks;
    }

    @GetMapping("/health")
    Map<String, Object> health() {
        return Map.of("status", "ok", "peaks", peaks.all().size());
    }

    @GetMapping("/peaks")
    List<Peak> all() {
        return peaks.all();
    }

    @GetMapping(path = "/peaks/{number}/card", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] card(@PathVariable("number") long number) throws IOException {
        Peak peak = peaks.one(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Card.of(peak);
    }
}
