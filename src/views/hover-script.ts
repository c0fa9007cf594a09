import { script } from "./theme";

/** Pointing at a mark, or focusing the link beside it, shows the marks of the same group in all texts. */
export const hoverScript = script(
  "hover",
  `
(function(){
if(window.variorumHover)return;window.variorumHover=true;
var lit=[];
function clear(){lit.forEach(function(e){e.classList.remove("vr-twin");});lit=[];}
function light(event){
var mark=event.target.closest&&event.target.closest("[data-group]");
clear();
if(!mark)return;
var name=mark.getAttribute("data-group");
document.querySelectorAll("[data-group]").forEach(function(e){if(e.getAttribute("data-group")===name)lit.push(e);});
if(lit.length<500)lit.forEach(function(e){e.classList.add("vr-twin");});else lit=[];
}
document.addEventListener("mouseover",light);
document.addEventListener("click",light);
document.addEventListener("keydown",function(event){if(event.key==="Escape")clear();});
})();`,
);
