package hudson.util;

import java.util.ArrayList;

public class ListBoxModel extends ArrayList<Object> {
    private static final long serialVersionUID = 1L;

    public native void add(String displayName, String value);
}
