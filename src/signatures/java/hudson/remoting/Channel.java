package hudson.remoting;

import java.io.IOException;
import java.net.URL;

public class Channel implements VirtualChannel {
    private Channel() {}

    public static native Channel current();

    public static native Channel currentOrFail();

    public native <T> T export(Class<T> type, T instance);

    public native boolean preloadJar(ClassLoader local, URL... jars) throws IOException, InterruptedException;

    public native void addListener(Listener listener);

    public native boolean removeListener(Listener listener);

    public abstract static class Listener {
        public void onClosed(Channel channel, IOException cause) {}
    }
}
