package org.example.peaks;

import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class PeakControllerTest {
    @Autowired
    private MockMvc service;

    @Test
    void peaksAreListedFromTheHighest() throws Exception {
        service.perform(get("/peaks"))
                .andExpect(jsonPath("$[*].name", contains("Dufourspitze", "Weisshorn", "Täschhorn")));
    }

    @Test
    void aPeakHasACard() throws Exception {
        service.perform(get("/peaks/2/card"))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.IMAGE_PNG));
    }

    @Test
    void anUnknownPeakHasNone() throws Exception {
        service.perform(get("/peaks/9/card")).andExpect(status().isNotFound());
    }
}
