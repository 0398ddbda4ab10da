package io.github.alpinist.jenkins;

import hudson.remoting.Channel;
import hudson.remoting.VirtualChannel;
import java.io.IOException;
import java.net.URLClassLoader;

/**
 * Brings our classes to an agent before work begins there. Fetched one by one while they are needed, a class whose loading
 * an interrupt meets would stay broken until the agent is started again.
 */
final class Libraries {
    private Libraries() {}

    /** Does nothing where the agent has them, or is the controller itself. */
    static void sendTo(VirtualChannel channel) throws IOException, InterruptedException {
        ClassLoader loader = Libraries.class.getClassLoader();
        if (channel instanceof Channel remote && loader instanceof URLClassLoader jars) {
            remote.preloadJar(loader, jars.getURLs());
        }
    }
}
