package io.github.alpinist.engine;

/** Builds by the engine's API, as where there is no Docker client with buildx. */
class ApiBuildTest extends BuildContract {
    ApiBuildTest() {
        super(EngineUnderTest.connectWithoutClient());
    }
}
