import { script } from "./theme";

/**
 * Pointing at a mark shows its counterparts in all texts; clicking it lists the sentences they stand in. With the
 * keyboard the small letters beside a mark do the same: when one has the focus its counterpart is shown, Enter goes
 * there, the space bar lists the sentences. Without scripts the letters lead to the same places.
 */
export const hoverScript = script(
  "hover",
  `
(function(){
if(window.variorumHover)return;window.variorumHover=true;
var lit=[],panel=null,opener=null;
function twins(name){return Array.from(document.querySelectorAll("[data-group]")).filter(function(e){return e.getAttribute("data-group")===name;});}
function light(list){lit.forEach(function(e){e.classList.remove("vr-twin");});lit=list.slice(0,500);lit.forEach(function(e){e.classList.add("vr-twin");});}
function close(){if(panel){var inside=panel.contains(document.activeElement);panel.remove();panel=null;if(inside&&opener)opener.focus();}}
function find(event,what){return event.target.closest?event.target.closest(what):null;}
function make(tag,text,parent){var e=document.createElement(tag);if(text)e.textContent=text;parent.appendChild(e);return e;}
function target(link){
var id=link.getAttribute("href").slice(1),columns=link.closest("dialog");
return columns?columns.querySelector('[data-id="'+id+'"]'):document.getElementById(id);
}
function targets(box){return Array.from(box.querySelectorAll("a")).filter(function(a){return a.closest(".vr-see");}).map(target).filter(Boolean);}
function sentence(mark){
var copy=(mark.closest(".vr-s")||mark).cloneNode(true);
copy.querySelectorAll(".vr-who,.vr-see").forEach(function(e){e.remove();});
return copy.textContent;
}
function others(mark){
var home=mark.closest("article"),seen=new Set();
return twins(mark.getAttribute("data-group")).filter(function(e){
var place=e.closest(".vr-s");if(!place||!place.id||seen.has(place))return false;seen.add(place);return e.closest("article")!==home;});
}
function list(found,focus){
close();
if(!found.length)return;
panel=make("div","",document.body);
panel.className="vr vr-panel";panel.setAttribute("role","region");panel.setAttribute("aria-label","The same in the other texts");
var button=make("button","Close",panel);button.type="button";button.addEventListener("click",close);
found.slice(0,20).forEach(function(e){
var line=make("p","",panel),letter=e.closest("article").querySelector(".vr-siglum");
if(letter)line.appendChild(letter.cloneNode(true));
var words=make("span"," "+sentence(e)+" ",line);words.className="vr-text";
var link=make("a","See it in its text",line);link.href="#"+e.closest(".vr-s").id;
});
if(focus)button.focus();
}
document.addEventListener("mouseover",function(event){
var mark=find(event,"[data-group]"),shared=mark?null:find(event,".vr-p");
light(mark?twins(mark.getAttribute("data-group")):shared?targets(shared):[]);
});
document.addEventListener("focusin",function(event){
var link=find(event,".vr-see a");
if(link)light([link.closest(".vr-s"),target(link)].filter(Boolean));
});
document.addEventListener("focusout",function(event){if(find(event,".vr-see a"))light([]);});
document.addEventListener("click",function(event){
if(panel&&panel.contains(event.target)||find(event,"dialog"))return;
var mark=find(event,"[data-group]"),shared=mark?null:find(event,".vr-p");
if(find(event,"a")||!(mark||shared))close();
else list(mark?others(mark):targets(shared));
});
document.addEventListener("keydown",function(event){
if(event.key==="Escape"){
if(panel){event.preventDefault();close();}
light([]);return;}
if(event.key!==" ")return;
var link=find(event,".vr-see a");if(!link||link.closest("dialog"))return;
event.preventDefault();opener=link;list(targets(link.closest(".vr-see")),true);
});
})();`,
);

/** The styles of the list of counterparts. */
export const hoverStyles = `
.vr :is([data-group],.vr-p){cursor:pointer}
.vr .vr-twin{outline:2px solid var(--vr-focus)}
.vr-panel{position:fixed;left:0;right:0;bottom:0;max-height:40vh;overflow:auto;z-index:20;padding:8px 16px;
background:var(--vr-page);border-top:2px solid var(--vr-focus);box-shadow:0 -4px 16px rgba(0,0,0,.25)}
.vr-panel p{max-width:60rem;margin:8px auto}.vr-panel button{float:right}
@media print{.vr-panel{display:none}}
`;
