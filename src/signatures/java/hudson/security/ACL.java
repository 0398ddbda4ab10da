package hudson.security;

import org.springframework.security.core.Authentication;

public abstract class ACL {
    public static Authentication SYSTEM2;
}
