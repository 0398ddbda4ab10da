package io.github.alpinist.migrate;

import io.github.alpinist.engine.BuildStep;
import io.github.alpinist.finding.Finding;

/** Shows nothing, but what a test makes of it. */
class QuietProgress implements Progress {
    @Override
    public void stage(String name) {}

    @Override
    public void say(String line) {}

    @Override
    public void finding(Finding finding) {}

    @Override
    public void output(String variant, String line) {}

    @Override
    public void step(String variant, BuildStep step) {}
}
