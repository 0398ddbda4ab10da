package hudson.model;

import java.util.concurrent.ExecutorService;

public abstract class Computer {
    public static ExecutorService threadPoolForRemoting;
}
