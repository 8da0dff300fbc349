package io.festivalplayer.sandbox.gate;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** One thing to pass before a Web API call reaches its endpoint. Gates are passed in their Spring order. */
public interface Gate {

    /** Returns why the call goes no further, or empty when it may. Called on the request's thread. */
    Optional<Refusal> refuse(Caller caller, HttpServletRequest request);
}
