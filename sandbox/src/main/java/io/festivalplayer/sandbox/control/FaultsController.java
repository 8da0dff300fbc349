package io.festivalplayer.sandbox.control;

import io.festivalplayer.sandbox.faults.Fault;
import io.festivalplayer.sandbox.faults.FaultPlan;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plans failures and calls them off. */
@RestController
@RequestMapping("/sandbox/faults")
final class FaultsController {

    private final FaultPlan plan;
    private final ControlJson json;

    FaultsController(FaultPlan plan, ControlJson json) {
        this.plan = plan;
        this.json = json;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Fault add(HttpServletRequest request) {
        var fault = json.read(request, Fault.class);
        plan.add(fault);
        return fault;
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void callOff() {
        plan.reset();
    }
}
